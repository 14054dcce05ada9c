// Written from the cards by `npm run openapi`, never by hand.
/** Any JSON value. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
