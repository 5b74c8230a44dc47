/** Share of the variance of `y` that the rows explain (R²), by ordinary least squares on the normal equations with a constant. */
export function explainedShare(rows: readonly (readonly number[])[], y: readonly number[]): number {
  const design = rows.map((row) => [1, ...row]);
  const width = design[0]?.length ?? 0;
  // The last column is X'y. The tiny ridge keeps columns that never vary from making the system singular.
  const system = Array.from({ length: width }, (_, i) => {
    const equation = new Array<number>(width + 1).fill(0);
    equation[i] = 1e-6;
    return equation;
  });
  design.forEach((row, r) => {
    for (let i = 0; i < width; i++) {
      const equation = system[i] ?? [];
      const x = row[i] ?? 0;
      if (x === 0) continue;
      for (let j = 0; j < width; j++) equation[j] = (equation[j] ?? 0) + x * (row[j] ?? 0);
      equation[width] = (equation[width] ?? 0) + x * (y[r] ?? 0);
    }
  });
  const weights = solve(system);
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  let unexplained = 0;
  let total = 0;
  design.forEach((row, r) => {
    const fitted = row.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), 0);
    unexplained += ((y[r] ?? 0) - fitted) ** 2;
    total += ((y[r] ?? 0) - mean) ** 2;
  });
  return 1 - unexplained / total;
}

/** Gauss-Jordan with pivoting; each row is an equation with its right side last. */
function solve(system: number[][]): number[] {
  const width = system.length;
  for (let i = 0; i < width; i++) {
    let pivot = i;
    for (let r = i + 1; r < width; r++) if (Math.abs(system[r]![i]!) > Math.abs(system[pivot]![i]!)) pivot = r;
    [system[i], system[pivot]] = [system[pivot]!, system[i]!];
    for (let r = 0; r < width; r++) {
      const factor = r === i ? 0 : system[r]![i]! / system[i]![i]!;
      if (factor === 0) continue;
      for (let c = i; c <= width; c++) system[r]![c]! -= factor * system[i]![c]!;
    }
  }
  return system.map((equation, i) => equation[width]! / equation[i]!);
}
