declare const brand: unique symbol;

/**
 * A type that only its own parser can make: `Brand<string, 'Nik'>` is a string at run time, and yet no other string
 * can be passed where a NIK is asked for.
 */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
