/**
 * A reporter for `node --test` that writes each test that has no tests within as one line of JSON: `{name, error?}`.
 */
export default async function* resultLines(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite' || data.skip !== undefined) continue;
    // A file that fails to load has no tests that could say so, and is reported as a test.
    const cause = data.details.error?.cause ?? data.details.error;
    const error = type === 'test:fail' ? String(cause?.stack ?? cause) : undefined;
    yield `${JSON.stringify({ name: data.name, error })}\n`;
  }
}
