/** A link within the editor: a real address, followed without loading the page again. Without `to` it leads out. */
import type { ReactNode } from 'react';
import { useEditor } from './editor.ts';
import type { Spot, Step } from './spot.ts';

interface Props {
  to: (Partial<Spot> & { step: Step }) | undefined;
  className?: string | undefined;
  children: ReactNode;
}

export function Link({ to, className, children }: Props) {
  const { go, hrefOf } = useEditor();
  if (!to)
    return (
      <a href="/provider/activities/" className={className}>
        {children}
      </a>
    );
  return (
    <a
      href={hrefOf(to)}
      className={className}
      onClick={event => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
