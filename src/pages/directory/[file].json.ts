/** `/directory/list-….json` and `/directory/words-….json`: the snapshot that the finder loads. */
import type { APIRoute } from 'astro';
import { type DataFile, listFile, wordsFile } from '../../layouts/build/finder-files.ts';

export const getStaticPaths = () =>
  [listFile, wordsFile].map(({ file, body }) => ({ params: { file }, props: { body } }));

export const GET: APIRoute<Pick<DataFile, 'body'>> = ({ props }) =>
  new Response(props.body, { headers: { 'content-type': 'application/json' } });
