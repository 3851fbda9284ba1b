/**
 * Signing in: a code or a link by e-mail, no password. The session stays on the device until somebody signs
 * out, or only until the browser closes, as the person chose.
 */
import { AuthClient, type GoTrueClient, type Session } from '@supabase/auth-js';
import { PostgrestClient } from '@supabase/postgrest-js';
import { config } from './config.ts';
import { sessionKey as storageKey } from './signed-in.ts';

/** Why something about signing in did not work, for words. */
export type SignInTrouble = 'wrong' | 'wait' | 'offline' | 'failed';

const stayKey = 'derby-stay';

/** Whether the session outlives the browser on this device. */
export const stay = {
  get: () => localStorage.getItem(stayKey) !== 'no',
  set: (yes: boolean) => localStorage.setItem(stayKey, yes ? 'yes' : 'no'),
};

/** What was kept in either place is found; it is written where the person chose. */
const storage = {
  getItem: (key: string) => sessionStorage.getItem(key) ?? localStorage.getItem(key),
  setItem(key: string, value: string) {
    const [here, there] = stay.get() ? [localStorage, sessionStorage] : [sessionStorage, localStorage];
    here.setItem(key, value);
    there.removeItem(key);
  },
  removeItem(key: string) {
    sessionStorage.removeItem(key);
    localStorage.removeItem(key);
  },
};

export interface Supabase extends Pick<PostgrestClient, 'rpc' | 'from'> {
  auth: GoTrueClient;
}

let made: Supabase | undefined;

/** The one client of the page. */
export function supabase(): Supabase {
  made ??= connect(config.url || location.origin, config.key);
  return made;
}

/**
 * What `createClient` of supabase-js puts together, from the same parts of it, without those for files, live
 * channels and functions: half the script.
 */
function connect(url: string, key: string): Supabase {
  const headers = { apikey: key };
  const auth = new AuthClient({
    url: `${url}/auth/v1`,
    headers: { ...headers, Authorization: `Bearer ${key}` },
    storage,
    storageKey,
    detectSessionInUrl: false,
    flowType: 'implicit',
  });
  const rest = new PostgrestClient(`${url}/rest/v1`, {
    headers,
    async fetch(input, init) {
      const { data } = await auth.getSession();
      const asked = new Headers(init?.headers);
      asked.set('Authorization', `Bearer ${data.session?.access_token ?? key}`);
      return fetch(input, { ...init, headers: asked });
    },
  });
  return { auth, rpc: rest.rpc.bind(rest), from: rest.from.bind(rest) };
}

export interface Me {
  id: string;
  email: string;
}

/** Calls `tell` with who is signed in, now and whenever it changes, in this tab or another; gives what ends it. */
export function watchSession(tell: (me: Me | null) => void): () => void {
  const { data } = supabase().auth.onAuthStateChange((_, session) => tell(meOf(session ?? kept())));
  return () => data.subscription.unsubscribe();
}

const meOf = (session: Pick<Session, 'user'> | undefined): Me | null =>
  session ? { id: session.user.id, email: session.user.email ?? '' } : null;

/** A session that cannot be renewed for want of signal is still there; one that has ended is not. */
function kept(): Pick<Session, 'user'> | undefined {
  try {
    const session = JSON.parse(storage.getItem(storageKey) ?? '');
    return session?.user?.id ? session : undefined;
  } catch {
    return undefined;
  }
}

function signInTroubleOf({ status }: { status?: number | undefined }): SignInTrouble {
  if (status === 429) return 'wait';
  if (!status) return 'offline';
  return status >= 500 ? 'failed' : 'wrong';
}

/** Asks for a mail with a code and a link. An address without a place gets the same answer, and no mail. */
export async function sendCode(email: string): Promise<SignInTrouble | undefined> {
  const { error } = await supabase().auth.signInWithOtp({ email, options: { shouldCreateUser: false } });
  // Hosted Supabase says which addresses it does not know; this page does not.
  if (!error || error.code === 'otp_disabled' || error.code === 'signup_disabled') return undefined;
  return signInTroubleOf(error);
}

/** Takes up the invitations that wait for the signed-in person: how many, undefined where there was no answer. */
export async function takeUpInvitations(): Promise<number | undefined> {
  const { data, error } = await supabase().rpc('take_up_invitations');
  return error ? undefined : (data as number);
}

/** Signs in by the code from the mail, or by the secret of its link, and takes up what waits for this person. */
export async function signIn(
  proof: { email: string; code: string } | { link: string },
): Promise<SignInTrouble | undefined> {
  const { error } = await supabase().auth.verifyOtp(
    'link' in proof
      ? { token_hash: proof.link, type: 'email' }
      : { email: proof.email, token: proof.code, type: 'email' },
  );
  if (error) return signInTroubleOf(error);
  // Where this has no answer, the desk asks again.
  await takeUpInvitations();
  return undefined;
}

/**
 * Asks the server whether this session still stands: one that was ended elsewhere has no rights, and looks like
 * somebody who was removed. Without an answer it is taken to stand.
 */
export async function stillSignedIn(): Promise<boolean> {
  const { error } = await supabase().auth.refreshSession();
  return !error || ['offline', 'failed', 'wait'].includes(signInTroubleOf(error));
}

/** Ends the session here, or on every device: that needs the network, this does not. */
export async function signOut(everywhere = false): Promise<SignInTrouble | undefined> {
  const { error } = await supabase().auth.signOut({ scope: everywhere ? 'global' : 'local' });
  if (!error) return undefined;
  if (everywhere) return signInTroubleOf(error);
  // The client keeps a session that it could not end at the server; this device forgets it all the same.
  storage.removeItem(storageKey);
  location.assign('/provider/');
  return undefined;
}
