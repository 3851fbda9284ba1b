/** Where the pages find their Supabase: written into them when the site is built (see `supabase/local`). */

declare const __SUPABASE_URL__: string;
declare const __SUPABASE_PUBLISHABLE_KEY__: string;

export interface BackendConfig {
  /** `https://….supabase.co`, or `''` for the page's own origin. */
  url: string;
  /** Opens what the public may see; made to be read by everybody. */
  key: string;
}

export const config: BackendConfig = {
  url: typeof __SUPABASE_URL__ === 'string' ? __SUPABASE_URL__ : '',
  key: typeof __SUPABASE_PUBLISHABLE_KEY__ === 'string' ? __SUPABASE_PUBLISHABLE_KEY__ : '',
};
