/**
 * A reporter for `node --test` that prints how many tests passed and failed, as one line of JSON,
 * for the summary of `npm test`.
 */
export default async function* countNodeTests(events) {
  const count = { name: 'Node', passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:fail') count.failed++;
    else if (type === 'test:pass') count[data.skip === undefined ? 'passed' : 'skipped']++;
  }
  yield `${JSON.stringify(count)}\n`;
}
