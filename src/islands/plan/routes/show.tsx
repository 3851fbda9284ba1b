/** Draws /routes/ into its page. */
import { createRoot } from 'react-dom/client';
import type { City } from '../whole.ts';
import { Routes } from './Routes.tsx';

export function show(page: HTMLElement, city: City): void {
  createRoot(page).render(<Routes city={city} />);
}
