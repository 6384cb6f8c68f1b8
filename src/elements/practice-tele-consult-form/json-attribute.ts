/** Reads JSON from an attribute; what is no JSON says nothing. */
export const jsonAttribute = {
  fromAttribute(text: string | null): unknown {
    try {
      return text === null ? undefined : JSON.parse(text);
    } catch {
      return undefined;
    }
  },
};
