/** Ends a `switch` over a closed union: a new member stops the compiler, and a value from outside stops the run. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
