/** A column that has grown: the old values at the beginning of the new, longer array. */
export function wider<A extends { set(values: A): void }>(column: A, into: A): A {
  into.set(column);
  return into;
}

export function widerBytes(bytes: Buffer, length: number): Buffer {
  const into = Buffer.allocUnsafe(length);
  bytes.copy(into);
  return into;
}

/** Texts of which few differ, each as a small number. */
export class FewTexts {
  private readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.numbers.set(text, number);
    }
    return number;
  }

  textOf(number: number): string {
    const text = this.texts[number];
    if (text === undefined) throw new RangeError(`no text has the number ${number}`);
    return text;
  }
}
