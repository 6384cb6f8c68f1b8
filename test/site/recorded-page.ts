/** What went wrong on the page, and what the developer was told. */
export interface Recorded {
  /** Uncaught errors, unhandled rejections and violations of the page's policy. */
  readonly faults: readonly string[];
  /** What was written to the console as a warning or an error. */
  readonly warnings: readonly string[];
}

declare global {
  interface Window {
    recorded: Recorded;
  }
}

/** A script that notes them; it comes before all others. */
export const recorder = `
  window.recorded = { faults: [], warnings: [] };
  const fault = (text) => recorded.faults.push(text);
  addEventListener('error', (event) => fault('error: ' + event.message));
  addEventListener('unhandledrejection', (event) => fault('rejection: ' + event.reason));
  document.addEventListener('securitypolicyviolation', (event) =>
    fault('violation: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
  for (const level of ['warn', 'error']) {
    console[level] = (...words) => recorded.warnings.push(words.join(' '));
  }
`;
