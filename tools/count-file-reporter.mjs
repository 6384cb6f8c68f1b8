import { writeFileSync } from 'node:fs';

/**
 * Writes how many tests passed and failed in @web/test-runner, a line per engine, for the summary
 * of `npm test`.
 *
 * @param {string | undefined} file Where to; nothing is written without one.
 */
export function countFileReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      if (!file) return;
      const counts = new Map();
      for (const session of sessions) {
        const count = counts.get(session.browser.name) ?? { passed: 0, failed: 0, skipped: 0 };
        counts.set(session.browser.name, count);
        for (const test of testsOf(session.testResults)) count[outcome(test)]++;
        // A file that fails to load has no tests that could say so.
        if (!session.passed && !session.testResults) count.failed++;
      }
      const lines = [...counts].map(([name, count]) => JSON.stringify({ name, ...count }));
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
