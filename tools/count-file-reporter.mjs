import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * Writes how many tests passed and which failed in @web/test-runner, a line per engine, for the
 * summary of `npm test`.
 *
 * @param {string | undefined} file Where to; nothing is written without one.
 */
export function countFileReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      if (!file) return;
      const counts = new Map();
      for (const session of sessions) {
        const { name } = session.browser;
        const count = counts.get(name) ?? { name, passed: 0, failed: 0, skipped: 0, failures: [] };
        counts.set(name, count);
        const path = relative(process.cwd(), session.testFile);
        const fail = (test) => count.failures.push({ file: path, test });
        for (const test of testsOf(session.testResults)) {
          count[outcome(test)]++;
          if (outcome(test) === 'failed') fail(test.name);
        }
        if (session.passed) continue;
        // A file that fails to load, or to end, has no test that could say so.
        if (count.failures.some(({ file: failed }) => failed === path)) continue;
        count.failed++;
        fail('the file as a whole');
      }
      const lines = [...counts.values()].map((count) => JSON.stringify(count));
      writeFileSync(file, `${lines.join('\n')}\n`);
    },
  };
}

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

function outcome(test) {
  if (test.skipped) return 'skipped';
  return test.passed ? 'passed' : 'failed';
}
