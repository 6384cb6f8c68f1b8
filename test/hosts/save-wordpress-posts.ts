/**
 * A process of its own, because PHP in WebAssembly keeps the one that started it: reads a list of
 * texts in JSON, saves them by wordpress-post.php, and prints what has become of them.
 */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

import { startWordPress } from '../../tools/fixtures/wordpress.ts';

const texts = Buffer.from(await text(process.stdin)).toString('base64');
const wordpress = await startWordPress();
const code = await readFile(new URL('wordpress-post.php', import.meta.url), 'utf8');
const list = `$texts = json_decode( base64_decode( '${texts}' ), true );`;
process.stdout.write(await wordpress.run(code.replace('<?php', `<?php ${list}`)), () =>
  process.exit(),
);
