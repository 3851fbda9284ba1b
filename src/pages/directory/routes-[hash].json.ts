/** `/directory/routes-….json`: the whole directory, for /routes/ and /plan/. */
import type { APIRoute } from 'astro';
import { wholeFile } from '../../layouts/build/whole-file.ts';

export const getStaticPaths = () => [{ params: { hash: wholeFile.hash }, props: { body: wholeFile.body } }];

export const GET: APIRoute<{ body: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'content-type': 'application/json' } });
