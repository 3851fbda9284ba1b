/**
 * lite answers some refusals of the database as if the server had failed. What a value breaks is the asker's
 * to mend: it is answered with 400 and the database's own code, as hosted Supabase does.
 */

const known: readonly [pattern: RegExp, code: string][] = [
  [/violates check constraint/, '23514'],
  [/violates not-null constraint/, '23502'],
  // Brackets within brackets, deeper than anything that is meant.
  [/Maximum call stack/, 'PGRST102'],
  [/invalid (input|byte)|out of range|cannot be cast|malformed/i, '22P02'],
];

/** The same answer, unless it is such a refusal. */
export async function asRefusal(answer: Response): Promise<Response> {
  if (answer.status !== 500) return answer;
  const text = await answer.text();
  const message = messageIn(text);
  const found = known.find(([pattern]) => pattern.test(message));
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  if (!found) return new Response(text, { status: 500, headers });
  const body = { code: found[1], details: null, hint: null, message: message.replace(/^error: /i, '') };
  return Response.json(body, { status: 400 });
}

function messageIn(text: string): string {
  try {
    const { code, message } = JSON.parse(text) as { code?: unknown; message?: unknown };
    return code === 'SUP' ? String(message) : '';
  } catch {
    return '';
  }
}
