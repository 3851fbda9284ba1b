/**
 * The scripts of a built page wait for its first paint. A page is whole without them, and on a slow
 * connection they would share the line with what the paint needs. All the files that they import are asked
 * for at once then, where the browser would find them one after another.
 */

const script = /<script type="module" src="([^"]+)"><\/script>/g;

/**
 * Plain JavaScript, for browsers; inline, so that waiting costs no request. The first frame is not on the
 * screen before its callbacks have run: so in a task after them. A button that was pressed meanwhile is
 * pressed again when there is something to hear it. `data-started` on the root says that all have run. The
 * same text on every page: the Content Security Policy names its hash.
 */
const start = `{
const{modules}=document.currentScript.dataset,pressed=[],note=e=>pressed.push(e.target.closest("button[type=button]"));
addEventListener("click",note,!0);
requestAnimationFrame(()=>setTimeout(()=>Promise.all(modules.split(" ").map(e=>import(e))).then(()=>{
removeEventListener("click",note,!0);
document.documentElement.dataset.started="";
pressed.forEach(e=>e?.click())})))}`.replaceAll('\n', '');

/**
 * A page whose module scripts start after its first paint.
 * @param imports gives the files that the module at an address imports, by their addresses
 */
export function withScriptsAfterPaint(html: string, imports: (address: string) => readonly string[]): string {
  const modules = new Set<string>();
  const add = (address: string) => {
    if (modules.has(address)) return;
    modules.add(address);
    for (const each of imports(address)) add(each);
  };
  for (const [, address = ''] of html.matchAll(script)) add(address);
  if (!modules.size) return html;
  const inline = `<script data-modules="${[...modules].join(' ')}">${start}</script>`;
  let isFirst = true;
  return html.replace(script, () => {
    if (!isFirst) return '';
    isFirst = false;
    return inline;
  });
}

/** What a built module imports at once: its addresses beside `address`. */
export function staticImports(code: string, address: string): string[] {
  const beside = new URL(address, 'http://site/');
  return [...code.matchAll(/\b(?:import|from)\s*["'](\.[^"']+\.js)["']/g)].map(
    ([, path = '']) => new URL(path, beside).pathname,
  );
}
