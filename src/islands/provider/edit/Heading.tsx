/** The heading of a page of the editor: takes the focus when the page comes. */
import { type ReactNode, useEffect, useRef } from 'react';

export function Heading({ children }: { children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <h1 className="desk-h1" tabIndex={-1} ref={title}>
      {children}
    </h1>
  );
}
