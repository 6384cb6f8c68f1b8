/** A US state, district or territory as the United States Postal Service abbreviates it. */
export interface UspsState {
  /** Two letters of USPS Publication 28, Appendix B. */
  readonly code: string;
  /** English name: a proper noun, the same in every language of the form. */
  readonly name: string;
}

const NAMES =
  'AL Alabama,AK Alaska,AS American Samoa,AZ Arizona,AR Arkansas,CA California,CO Colorado,' +
  'CT Connecticut,DE Delaware,DC District of Columbia,FL Florida,GA Georgia,GU Guam,HI Hawaii,' +
  'ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,' +
  'MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,' +
  'NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,' +
  'NC North Carolina,ND North Dakota,MP Northern Mariana Islands,OH Ohio,OK Oklahoma,OR Oregon,' +
  'PA Pennsylvania,PR Puerto Rico,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,' +
  'TX Texas,UT Utah,VT Vermont,VI Virgin Islands,VA Virginia,WA Washington,WV West Virginia,' +
  'WI Wisconsin,WY Wyoming';

/** The 50 states, the District of Columbia and the 5 inhabited territories, by English name. */
export const uspsStates: readonly UspsState[] = NAMES.split(',').map((entry) => ({
  code: entry.slice(0, 2),
  name: entry.slice(3),
}));

/** True for one of the 56 codes, in capitals. */
export function isUspsState(code: string): boolean {
  return uspsStates.some((state) => state.code === code);
}
