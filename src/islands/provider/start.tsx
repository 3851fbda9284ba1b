/** Starts the provider's pages: which of them, the page itself says. */
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { Enter } from './Enter.tsx';
import { isView } from './views.ts';

const root = document.getElementById('provider');
const view = root?.dataset.view;

if (root) {
  const page = view === 'enter' ? <Enter /> : <App view={isView(view) ? view : 'sessions'} />;
  createRoot(root).render(page);
}
