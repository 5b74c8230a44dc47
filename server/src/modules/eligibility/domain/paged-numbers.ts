const PAGE_BITS = 16;
const PAGE = 1 << PAGE_BITS;

interface NumberArray {
  [index: number]: number;
}

/** An integer array would keep the lower bits of a larger number without a word. */
const BOUND = { bytes: 0xff, words: 0xffff, wholes: Number.MAX_SAFE_INTEGER };
/** Stands for a number that has its own entry, because it needs more than 32 bits. */
const BEYOND = 0xffffffff;

/**
 * Small numbers by id, 0 where nothing was set. Ids of a database begin anywhere and have gaps (an INSERT IGNORE burns
 * numbers), so the array is kept in pages of 65,536 and only touched pages exist: memory follows the ids in use and not
 * the largest one.
 */
export class PagedNumbers {
  private readonly pages: (NumberArray | undefined)[] = [];
  private readonly beyond = new Map<number, number>();

  private constructor(
    private readonly newPage: () => NumberArray,
    private readonly bound: number,
  ) {}

  /** 0..255 */
  static bytes(): PagedNumbers {
    return new PagedNumbers(() => new Uint8Array(PAGE), BOUND.bytes);
  }

  /** 0..65,535 */
  static words(): PagedNumbers {
    return new PagedNumbers(() => new Uint16Array(PAGE), BOUND.words);
  }

  /** Whole numbers up to 2^53 of which few are beyond four billion, e.g. the value of a house in rupiah. */
  static wholes(): PagedNumbers {
    return new PagedNumbers(() => new Uint32Array(PAGE), BOUND.wholes);
  }

  get(id: number): number {
    const page = this.pages[Math.floor(id / PAGE)];
    const value = page === undefined ? 0 : (page[id % PAGE] ?? 0);
    return value === BEYOND ? (this.beyond.get(id) ?? BEYOND) : value;
  }

  /** @throws RangeError when the value does not fit */
  set(id: number, value: number): void {
    if (!(value >= 0 && value <= this.bound)) throw new RangeError(`does not fit: ${value}`);
    const at = Math.floor(id / PAGE);
    const page = (this.pages[at] ??= this.newPage());
    if (value >= BEYOND) this.beyond.set(id, value);
    page[id % PAGE] = Math.min(value, BEYOND);
  }

  addBits(id: number, bits: number): void {
    this.set(id, this.get(id) | bits);
  }

  raiseTo(id: number, value: number): void {
    if (value > this.get(id)) this.set(id, value);
  }
}
