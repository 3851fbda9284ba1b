/** Whether somebody may be signed in on this device: what a public page can know without the sign-in client. */

/** Where the session is kept, in the tab or on the device. */
export const sessionKey = 'derby-session';

export function signedInHere(): boolean {
  try {
    return (sessionStorage.getItem(sessionKey) ?? localStorage.getItem(sessionKey)) !== null;
  } catch {
    return false;
  }
}
