/** Which addresses are the API's, and the mailbox's of this machine. Nothing else of lite is reachable, its `/_system` least of all. */

export function isApiPath(path: string): boolean {
  return path.startsWith('/rest/v1/') || path.startsWith('/auth/v1/') || path.startsWith('/mailbox/');
}
