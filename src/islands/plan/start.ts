/** Brings /routes/ or /plan/ to life: loads the directory and the page's island, and says so when it cannot. */
import { loadCity } from './whole.ts';

const root = document.getElementById('plan-root');

async function start(page: HTMLElement): Promise<void> {
  const island = page.dataset.page === 'plan' ? import('./sheet/show.tsx') : import('./routes/show.tsx');
  try {
    const [{ show }, city] = await Promise.all([island, loadCity(page)]);
    show(page, city);
  } catch (fault) {
    console.error(fault);
    const failed = document.getElementById('plan-failed');
    if (failed) failed.hidden = false;
    page.replaceChildren();
  }
}

if (root) start(root);
