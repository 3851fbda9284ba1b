/** What somebody may not have meant, each with the press that puts it right where one can. Never in the way. */
import { useState } from 'react';
import type { WhenChoice } from '../../../../domain/schedule/when.ts';
import type { WhenNotice } from '../../../../domain/schedule/when-notices.ts';
import { whenForm as words } from '../../../../i18n/areas/when-form.ts';

interface Props {
  notices: readonly WhenNotice[];
  name: string;
  onMend(part: Partial<WhenChoice>): void;
}

export function Notices({ notices, name, onMend }: Props) {
  const [said, setSaid] = useState('');
  return (
    <div className="when-notices" aria-live="polite">
      {notices.length > 0 && (
        <>
          <h3 className="label" id={`${name}-notices`} tabIndex={-1}>
            {words.notices}
          </h3>
          <ul className="desk-notices">
            {notices.map(notice => {
              const mend = 'mend' in notice ? notice.mend : undefined;
              const sentence = words.notice(notice);
              return (
                <li key={sentence} className="notice">
                  <p>{sentence}</p>
                  {mend && (
                    <button
                      className="button button-plain"
                      type="button"
                      onClick={() => {
                        onMend(mend);
                        setSaid(words.mended);
                        document.getElementById(`${name}-summary`)?.focus();
                      }}
                    >
                      {words.mend(notice)}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
      <p className="visually-hidden">{said}</p>
    </div>
  );
}
