/** A string that the compiler keeps apart from other strings: ids of different nouns cannot be mixed up. */
export type Brand<Name extends string> = string & { readonly __brand: Name }
