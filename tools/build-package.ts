import { writeEditorData } from './build/editor-data.ts';
import { buildEmbedFiles } from './build/embed-files.ts';
import { writeFrameworkTypes } from './build/framework-types.ts';
import { writeIntegrity } from './build/integrity.ts';
import { copyModules } from './build/modules-in-package.ts';
import { writePackageJson } from './build/package-json.ts';
import { writePackageTexts } from './build/package-texts.ts';
import { buildReservedRoom } from './build/reserved-room.ts';

/**
 * Completes `dist/` after the bundles and the manifest are there: everything else that a site, a
 * bundler or an editor takes from it. Each file of `tools/build/` that is named here makes one kind
 * of thing, and knows no other.
 */
const steps: readonly (() => void | Promise<void>)[] = [
  copyModules,
  buildEmbedFiles,
  buildReservedRoom,
  writePackageTexts,
  writeFrameworkTypes,
  writeEditorData,

  // These two come last: they name what all others have made.
  writeIntegrity,
  writePackageJson,
];

for (const step of steps) await step();
