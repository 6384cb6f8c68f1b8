/** A town, its state, the first three digits of its ZIP codes, its area code and its time zone. */
type Town = readonly [town: string, state: string, zip: string, area: string, timeZone: string];

const towns: readonly Town[] = [
  ['St. Petersburg', 'FL', '337', '727', 'America/New_York'],
  ['Tampa', 'FL', '336', '813', 'America/New_York'],
  ['Pensacola', 'FL', '325', '850', 'America/Chicago'],
  ['Atlanta', 'GA', '303', '404', 'America/New_York'],
  ['Chicago', 'IL', '606', '312', 'America/Chicago'],
  ['Houston', 'TX', '770', '713', 'America/Chicago'],
  ['El Paso', 'TX', '799', '915', 'America/Denver'],
  ['Denver', 'CO', '802', '303', 'America/Denver'],
  ['Phoenix', 'AZ', '850', '602', 'America/Phoenix'],
  ['Los Angeles', 'CA', '900', '213', 'America/Los_Angeles'],
  ['Fresno', 'CA', '937', '559', 'America/Los_Angeles'],
  ['Seattle', 'WA', '981', '206', 'America/Los_Angeles'],
  ['Anchorage', 'AK', '995', '907', 'America/Anchorage'],
  ['Honolulu', 'HI', '968', '808', 'Pacific/Honolulu'],
  ['San Juan', 'PR', '009', '787', 'America/Puerto_Rico'],
  ['Boston', 'MA', '021', '617', 'America/New_York'],
];
const places = [
  ...['Harbor', 'Juniper', 'Lakeview', 'Cedar Hill', 'Mission', 'Riverside', 'Palm Court'],
  ...['Northgate', 'Bayfront', 'Old Mill', 'Summit', 'Willow Creek', 'Sunrise'],
];
const kinds: readonly (readonly [name: string, specialties: readonly string[]])[] = [
  ['Spine Center', ['Spine surgery', 'Pain medicine']],
  ['Dermatology', ['Dermatology']],
  ['Children’s Clinic', ['Pediatrics']],
  ['Family Practice', ['Family medicine']],
  ['Physical Therapy', ['Physical therapy', 'Sports medicine']],
  ['Heart Group', ['Cardiology']],
  ['Women’s Health', ['Obstetrics and gynecology']],
  ['Eye Associates', ['Ophthalmology']],
  ['Behavioral Health', ['Psychiatry']],
  ['Urgent Care', ['Urgent care', 'Family medicine']],
];
const streets = ['Pier Road', 'Main Street', 'Second Avenue', 'Orange Blossom Trail', 'Mercer Way'];
const languages = [['en'], ['en', 'es'], ['en', 'es', 'ht'], ['en', 'vi'], ['es'], ['en', 'zh']];
const hours = [
  ['Mo-Fr 08:00-17:00'],
  ['Mo-Th 09:00-18:00', 'Fr 09:00-13:00'],
  ['Mo-Fr 07:30-19:00', 'Sa 09:00-14:00'],
  ['Mo-Su 00:00-24:00'],
  ['Tu-Sa 10:00-19:00'],
  [],
];

/** A practice of a directory's file, by schema.org's names. */
export interface InventedPractice {
  readonly '@type': 'MedicalClinic';
  readonly identifier: string;
  readonly name: string;
  readonly telephone: string;
  readonly url: string;
  readonly address: Readonly<Record<string, string>>;
  readonly medicalSpecialty: readonly string[];
  readonly availableLanguage: readonly string[];
  readonly openingHours?: readonly string[];
  readonly timeZone: string;
  readonly isAcceptingNewPatients: boolean;
  readonly telehealth: boolean;
  readonly consultUrl?: string;
  readonly locale?: string;
}

/**
 * Practices that nobody runs, the same ones every time, each with a number of its own from those
 * that are kept for fiction (555-0100 to 555-0199).
 *
 * @param count 1600 at most: an area code has a hundred such numbers.
 * @param base What their addresses begin with.
 */
export function inventedPractices(
  count: number,
  base = '/directory/practices/',
): readonly InventedPractice[] {
  return Array.from({ length: count }, (_, at) => inventedPractice(at, base));
}

function inventedPractice(at: number, base: string): InventedPractice {
  const [town, state, zip, area, timeZone] = pick(towns, at);
  // 13 places, 10 kinds: no two neighbours alike, and no name twice in a town for long.
  const [kind, specialties] = pick(kinds, at * 3 + Math.floor(at / towns.length));
  const place = pick(places, at * 5 + Math.floor(at / 7));
  const identifier = `p${String(at + 1).padStart(4, '0')}`;
  const number = String(100 + (Math.floor(at / towns.length) % 100)).padStart(4, '0');
  const times = pick(hours, at + Math.floor(at / 11));
  const spoken = pick(languages, at + Math.floor(at / 5));
  return {
    '@type': 'MedicalClinic',
    identifier,
    name: `${place} ${kind}`,
    telephone: `${area}-555-${number}`,
    url: base + identifier,
    address: {
      streetAddress: `${String(100 + ((at * 37) % 900))} ${pick(streets, at)}`,
      addressLocality: town,
      addressRegion: state,
      postalCode: zip + String((at * 7) % 100).padStart(2, '0'),
      addressCountry: 'US',
    },
    medicalSpecialty: specialties,
    availableLanguage: spoken,
    ...(times.length > 0 && { openingHours: times }),
    timeZone,
    isAcceptingNewPatients: at % 4 !== 3,
    telehealth: at % 3 === 0,
    ...(at % 2 === 0 && { consultUrl: `${base}${identifier}#visit` }),
    // A practice that speaks only Spanish says so of its card, too.
    ...(spoken.length === 1 && spoken[0] === 'es' && { locale: 'es-US' }),
  };
}

function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T;
}
