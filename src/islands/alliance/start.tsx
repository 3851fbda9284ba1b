/** Starts the alliance's page. */
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

const root = document.getElementById('alliance');
if (root) createRoot(root).render(<App />);
