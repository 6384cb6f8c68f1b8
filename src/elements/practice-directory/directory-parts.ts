import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { guard } from 'lit/directives/guard.js';
import type { repeat } from 'lit/directives/repeat.js';

import type { headingTemplate } from '../../articles/heading-template.js';
import type { ShownList } from '../../articles/list-data-controller.js';
import type { askToConsult } from '../../consultations/consult-asking.js';
import type { oneOf } from '../../embedding/developer-warnings.js';
import type { requestCall } from '../../practice/call-requests.js';
import type { tellAt, tellNoMore } from '../../practice/hours-clock.js';
import type { Reader } from '../../practice/opening-hours-text.js';
import type { practiceCardTemplate } from '../../practice/practice-card-template.js';
import type { practiceCardMessages } from '../../practice/practice-card-words.js';
import type { practicesIn } from '../../practice/practice-json-ld.js';
import type { SourcePhase } from '../../practice/practice-source-controller.js';
import type { readOpeningHours } from '../../practice/opening-hours-reading.js';
import type { openingStatus } from '../../practice/opening-hours.js';

/** The element, as the part of it that is loaded later knows it. */
export interface DirectoryElement extends HTMLElement, ReactiveControllerHost {
  readonly heading: string;
  readonly headingLevel: string | number;
  readonly pageSize: string | number;
  readonly filters: string;
  readonly sort: string;
  readonly source: string;
  readonly placement: string;
  readonly label: string;
}

/** What the module has, and hands to the later file, which imports nothing. */
export interface DirectoryTools {
  readonly guard: typeof guard;
  readonly repeat: typeof repeat;
  readonly headingTemplate: typeof headingTemplate;
  readonly practiceCardTemplate: typeof practiceCardTemplate;
  readonly practiceCardMessages: typeof practiceCardMessages;
  readonly practicesIn: typeof practicesIn;
  readonly readOpeningHours: typeof readOpeningHours;
  readonly openingStatus: typeof openingStatus;
  readonly requestCall: typeof requestCall;
  readonly askToConsult: typeof askToConsult;
  readonly tellAt: typeof tellAt;
  readonly tellNoMore: typeof tellNoMore;
  readonly oneOf: typeof oneOf;
}

/** The part of a directory that is loaded later, one for each element. */
export interface DirectoryPart {
  /**
   * Draws everything.
   *
   * @param given What a file, a script or the page said of practices; may be anything.
   * @param phase How the file stands.
   */
  render(given: unknown, phase: SourcePhase, reader: Reader): TemplateResult;
  updated(): void;
  connected(): void;
  disconnected(): void;
  /** What search engines are told. */
  listed(): ShownList;
}

/** What the later file brings. */
export interface DirectoryView {
  readonly styles: { readonly styleSheet?: CSSStyleSheet | undefined };
  /** Makes the part of one element; `retry` reads again what could not be read. */
  readonly create: (
    element: DirectoryElement,
    tools: DirectoryTools,
    retry: () => void,
  ) => DirectoryPart;
}
