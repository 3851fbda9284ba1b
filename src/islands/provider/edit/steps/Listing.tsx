/** "Who can see it, and what is it part of?": listing, strand and stages. */
import { listings, stages, strands } from '../../../../domain/activity/words.ts';
import { editor } from '../../../../i18n/areas/editor.ts';
import { Choice } from '../Choice.tsx';
import { useEditor } from '../editor.ts';
import { Frame } from '../Frame.tsx';
import { idOf } from '../faults.ts';
import { Ticks } from '../Ticks.tsx';
import { toggled } from '../toggled.ts';

const words = editor.listing;

export function Listing() {
  const { sheet, say } = useEditor();
  const { listing, strand, stages: chosen } = sheet.said;
  return (
    <Frame step="listing" heading={words.heading} faults={[]}>
      {() => (
        <>
          <Choice
            legend={words.listing}
            name={idOf('listing')}
            choices={listings.map(id => [id, ...words.listings[id]] as [typeof id, string, string])}
            chosen={listing}
            onChoose={id => say({ listing: id })}
          />
          <Choice
            legend={words.strand}
            name={idOf('strand')}
            choices={strands.map(id => [id, ...words.strands[id]] as [typeof id, string, string])}
            chosen={strand}
            onChoose={id => say({ strand: id })}
          />
          <Ticks
            legend={words.stages}
            hint={words.stagesHint}
            name={idOf('stages')}
            type="checkbox"
            choices={stages.map(id => [id, words.stageNames[id]])}
            chosen={chosen}
            onChoose={id => {
              const next = stages.filter(stage => toggled(chosen, id).includes(stage));
              say({ stages: next.length ? next : ['universal'] });
            }}
          />
        </>
      )}
    </Frame>
  );
}
