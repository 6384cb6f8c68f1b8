import { relative } from 'node:path';

/**
 * A reporter for `node --test` that prints how many tests passed and which failed, as one line of
 * JSON, for the summary of `npm test`.
 */
export default async function* countNodeTests(events) {
  const count = { name: 'Node', passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of events) {
    if (type === 'test:fail') {
      const isSuite = data.details?.type === 'suite';
      // A suite fails with its tests, or by itself when its `before` or `after` throws.
      if (isSuite && data.details.error?.failureType === 'subtestsFailed') continue;
      count.failed++;
      count.failures.push({ file: relative(process.cwd(), data.file ?? ''), test: data.name });
    } else if (data?.details?.type === 'suite') continue;
    else if (type === 'test:pass') count[data.skip === undefined ? 'passed' : 'skipped']++;
  }
  yield `${JSON.stringify(count)}\n`;
}
