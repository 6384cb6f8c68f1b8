/** A postal address, by schema.org's names. */
export interface PostalAddress {
  readonly streetAddress?: string;
  readonly addressLocality?: string;
  readonly addressRegion?: string;
  readonly postalCode?: string;
  readonly addressCountry?: string;
}

/**
 * One rule of opening hours, by schema.org's names; times are `HH:MM` in the practice's zone, dates
 * are `YYYY-MM-DD`. Without `opens`, or from 00:00 to 00:00, the practice is closed.
 */
export interface OpeningHoursSpecification {
  readonly dayOfWeek?: string | readonly string[];
  readonly opens?: string;
  readonly closes?: string;
  readonly validFrom?: string;
  readonly validThrough?: string;
}

/** Who a practice is: schema.org's names, plus the few that schema.org lacks. */
export interface Practice {
  /** What the practice is called in requests, such as `st-pete-spine`. */
  readonly id?: string;
  readonly name?: string;
  /** The number as the practice writes it, vanity letters included. */
  readonly telephone?: string;
  readonly url?: string;
  readonly image?: string;
  readonly address?: PostalAddress;
  /** schema.org `openingHours` strings such as `Mo-Fr 09:00-17:00`. */
  readonly openingHours?: readonly string[];
  readonly openingHoursSpecification?: readonly OpeningHoursSpecification[];
  /** Holidays and other days that differ from the rest. */
  readonly specialOpeningHoursSpecification?: readonly OpeningHoursSpecification[];
  readonly medicalSpecialty?: readonly string[];
  /** BCP 47 tags or names of languages, as the practice gives them. */
  readonly availableLanguage?: readonly string[];
  /** Where requests for a consultation are posted. */
  readonly consultEndpoint?: string;
  /** IANA name of the practice's time zone, such as `America/New_York`. */
  readonly timeZone?: string;
  /** USPS codes of the states where the practice may treat patients. */
  readonly licensedStates?: readonly string[];
  /** BCP 47 tag of the practice's own language. */
  readonly locale?: string;
  /** Where the practice is shown on a map. */
  readonly hasMap?: string;
  readonly isAcceptingNewPatients?: boolean;
  /** Whether the practice sees patients by video. */
  readonly telehealth?: boolean;
  /** How far it is, schema.org's `Distance`: `2.5 mi`, `4 km`. */
  readonly distance?: string;
  /** The page where people ask the practice for a visit. */
  readonly consultUrl?: string;
  /** The directory that led a visitor to the practice, as that directory calls itself. */
  readonly source?: string;
}

/** What an element has while no profile has spoken. */
export const unknownPractice: Practice = Object.freeze({});
