const PAGE_BITS = 16;
const PAGE = 1 << PAGE_BITS;

interface NumberArray {
  [index: number]: number;
}

/**
 * Small numbers by id, 0 where nothing was set. Ids of a database begin anywhere and have gaps (an INSERT IGNORE burns
 * numbers), so the array is kept in pages of 65,536 and only touched pages exist: memory follows the ids in use and not
 * the largest one.
 */
export class PagedNumbers {
  private readonly pages: (NumberArray | undefined)[] = [];

  private constructor(private readonly newPage: () => NumberArray) {}

  /** 0..255 */
  static bytes(): PagedNumbers {
    return new PagedNumbers(() => new Uint8Array(PAGE));
  }

  /** Whole numbers up to 2^53, e.g. rupiah. */
  static doubles(): PagedNumbers {
    return new PagedNumbers(() => new Float64Array(PAGE));
  }

  get(id: number): number {
    const page = this.pages[Math.floor(id / PAGE)];
    return page === undefined ? 0 : (page[id % PAGE] ?? 0);
  }

  set(id: number, value: number): void {
    const at = Math.floor(id / PAGE);
    const page = (this.pages[at] ??= this.newPage());
    page[id % PAGE] = value;
  }

  addBits(id: number, bits: number): void {
    this.set(id, this.get(id) | bits);
  }

  raiseTo(id: number, value: number): void {
    if (value > this.get(id)) this.set(id, value);
  }
}
