/** Draws /plan/ into its page. */
import { createRoot } from 'react-dom/client';
import type { City } from '../whole.ts';
import { keepForOffline } from './offline.ts';
import { PlanPage } from './PlanPage.tsx';

export function show(page: HTMLElement, city: City): void {
  createRoot(page).render(<PlanPage city={city} keeping={keepForOffline(page.dataset.whole ?? '')} />);
}
