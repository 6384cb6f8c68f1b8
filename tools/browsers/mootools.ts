import { dirname } from 'node:path';

import { obtainProgram } from '../databases/debian-program.ts';

/**
 * The folder with MooTools, which no package of the registry brings to a page: Debian's, installed
 * first where that is possible; undefined where it can't be had.
 */
export function obtainMootools(): string | undefined {
  const found = obtainProgram(() => ({
    name: 'mootools.js',
    folders: ['/usr/share/javascript/mootools'],
    debian: 'libjs-mootools',
  }));
  return found && dirname(found);
}
