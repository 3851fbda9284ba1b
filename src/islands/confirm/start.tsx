/** Starts the page behind the links of a reminder. */
import { createRoot } from 'react-dom/client';
import { Confirm } from './Confirm.tsx';

const root = document.getElementById('confirm');
if (root) createRoot(root).render(<Confirm />);
