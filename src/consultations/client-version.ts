/** The version of this library, sent with every request; the same as in `package.json`. */
export const clientVersion = '0.1.0';
