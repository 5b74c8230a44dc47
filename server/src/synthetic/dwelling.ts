import { FAMILY_INDICATORS } from '@tepat/shared';
import { cumulative, type RandomStream } from './random';

/** Values of the 26 family indicators in the order of the catalogue. */
export type FamilyValues = number[];

const SLOT = Object.fromEntries(FAMILY_INDICATORS.map(({ key }, slot) => [key, slot])) as Readonly<
  Record<(typeof FAMILY_INDICATORS)[number]['key'], number>
>;
export { SLOT as FAMILY_SLOT };

/**
 * What a family shows: each answer follows the latent wealth by its own strength (a correlation) plus luck. Thresholds
 * are set to published shares of Jakarta's households where there are any: owned 48 %, under 50 m² 53 %, asbestos roof
 * 57 %, tiles 36 %, masonry 95 %, ceramic floor 85 %, LPG 89 %, own or shared decent toilet 92 %, safe water 99 %.
 * Ownership of goods is our own assumption: motorcycle 75 %, car 18 %, refrigerator 80 %, air conditioner 38 %.
 */
const WATER_POOR = cumulative([0.1, 0.44, 0.19, 0.225, 0.02, 0.008, 0.004, 0.002, 0.002, 0.004, 0.005]);
const WATER_RICH = cumulative([0.48, 0.3, 0.13, 0.08, 0.005, 0, 0.002, 0, 0, 0, 0.003]);
const NOT_OWNED_TENURE = cumulative([0.68, 0.24, 0.035, 0.045]);
const OWNED_TITLE_POOR = cumulative([0.46, 0.09, 0.09, 0.2, 0.16]);
const OWNED_TITLE_RICH = cumulative([0.7, 0.04, 0.19, 0.05, 0.02]);
const POWER_CUTS = [-1.405, -0.305, 0.674, 1.405];

export function makeDwelling(level: number, headAge: number, size: number, draw: RandomStream): FamilyValues {
  const values: FamilyValues = new Array<number>(FAMILY_INDICATORS.length).fill(0);
  const latent = (strength: number): number => strength * level + Math.sqrt(1 - strength * strength) * draw.normal();
  const above = (strength: number, cut: number): number => (latent(strength) > cut ? 1 : 0);
  const count = (strength: number, cuts: readonly number[]): number => {
    const value = latent(strength);
    return cuts.filter((cut) => value > cut).length;
  };
  const rich = level > 0;

  const owned = 0.4 * level + (0.4 * (headAge - 47)) / 14 + 0.82 * draw.normal() > 0.03;
  values[SLOT.tenure] = owned ? 1 : 2 + draw.share(NOT_OWNED_TENURE);
  values[SLOT.landTitle] = owned
    ? 1 + draw.share(rich ? OWNED_TITLE_RICH : OWNED_TITLE_POOR)
    : draw.chance(0.93)
      ? 5
      : 2;
  const area = Math.exp(3.8 + (owned ? 0.2 : -0.08) + 0.035 * (size - 3) + 0.6 * latent(0.6));
  values[SLOT.floorArea] = Math.max(6, Math.min(900, Math.round(area)));

  const floor = latent(0.5);
  values[SLOT.floorMaterial] =
    floor > 1.7
      ? 1
      : floor > 1.45
        ? 3
        : floor > -1.38
          ? 2
          : floor > -1.75
            ? 4
            : floor > -2.5
              ? 6
              : floor > -2.8
                ? 5
                : 8;
  const wall = latent(0.4);
  values[SLOT.wallMaterial] = wall > -1.68 ? 1 : wall > -2.6 ? 3 : wall > -2.85 ? 2 : 4;
  const roof = latent(0.45);
  values[SLOT.roofMaterial] = roof > 1.8 ? 1 : roof > 0.27 ? 2 : roof > -1.9 ? 4 : 3;
  values[SLOT.drinkingWater] = 1 + draw.share(latent(0.6) > 0.1 ? WATER_RICH : WATER_POOR);
  values[SLOT.septicDistance] = above(0.25, 0.1) ? 2 : 1;
  const light = latent(0.3);
  values[SLOT.lighting] = light > -1.9 ? 1 : light > -3.1 ? 2 : 3;
  values[SLOT.electricPower] = values[SLOT.lighting] === 1 ? 1 + count(0.7, POWER_CUTS) : 1;
  const fuel = latent(0.55);
  const cooks = !draw.chance(size === 1 ? 0.22 : 0.035);
  values[SLOT.cookingFuel] = !cooks
    ? 12
    : fuel > 2.2
      ? 1
      : fuel > 1.1
        ? 3
        : fuel > 0.72
          ? 2
          : fuel > -2.1
            ? draw.chance(0.006)
              ? 5
              : 4
            : 7;
  const toilet = latent(0.45);
  values[SLOT.toilet] = toilet > -1.25 ? 1 : toilet > -1.75 ? 2 : toilet > -2.1 ? 3 : toilet > -2.9 ? 4 : 6;
  const closet = latent(0.35);
  values[SLOT.closet] = toilet <= -2.9 ? 4 : closet > -1.9 ? 1 : closet > -2.3 ? 2 : closet > -2.6 ? 3 : 4;
  const sewage = latent(0.35);
  values[SLOT.sewage] = sewage > -1.35 ? (draw.chance(0.02) ? 2 : 1) : sewage > -2.3 ? 3 : sewage > -2.7 ? 4 : 6;

  values[SLOT.gasCylinder] = fuel > 0.6 ? 1 : 0;
  values[SLOT.refrigerator] = count(0.55, [-0.84, 1.9, 3]);
  values[SLOT.airConditioner] = count(0.68, [0.31, 1, 1.6, 2.2, 2.8]);
  values[SLOT.waterHeater] = count(0.62, [1.4, 2.3, 3]);
  values[SLOT.television] = count(0.35, [-0.92, 1.35, 2.3]);
  values[SLOT.gold] = above(0.5, 0.77);
  values[SLOT.computer] = count(0.6, [0.385, 1.3, 2, 2.8]);
  values[SLOT.motorcycle] = count(0.22, size === 1 ? [-0.2, 2] : [-0.85, 0.55, 1.7, 2.6]);
  values[SLOT.car] = count(0.68, [0.915, 2, 2.7, 3.3]);
  const phones = 0.6 * size + 0.5 * latent(0.4);
  values[SLOT.smartphone] = Math.max(draw.chance(0.96) ? 1 : 0, Math.min(size + 1, Math.round(phones)));
  values[SLOT.internet] = above(0.45, -1.4);
  const other = latent(0.48);
  values[SLOT.otherProperty] = other > 2.1 ? 3 : other > 1.55 ? 2 : other > 1.175 ? 1 : 0;
  return values;
}

/** What changes within a quarter: a purchase, a sale, a repair, a stronger connection. One or two of them. */
export function changeDwelling(values: FamilyValues, draw: RandomStream): void {
  const goods = [
    SLOT.motorcycle,
    SLOT.refrigerator,
    SLOT.television,
    SLOT.airConditioner,
    SLOT.computer,
    SLOT.smartphone,
  ];
  for (let i = draw.between(1, 2); i > 0; i--) {
    const luck = draw.next();
    if (luck < 0.6) {
      const slot = draw.pick(goods);
      values[slot] = Math.max(0, Math.min(20, (values[slot] ?? 0) + (draw.chance(0.7) ? 1 : -1)));
    } else if (luck < 0.75) {
      values[SLOT.electricPower] = Math.min(5, Math.max(1, (values[SLOT.electricPower] ?? 1) + 1));
    } else if (luck < 0.85) {
      values[SLOT.floorArea] = Math.max(6, (values[SLOT.floorArea] ?? 20) + draw.between(2, 14));
    } else if (luck < 0.93) {
      values[SLOT.gold] = values[SLOT.gold] === 1 ? 0 : 1;
    } else {
      values[SLOT.car] = Math.max(0, Math.min(5, (values[SLOT.car] ?? 0) + (draw.chance(0.5) ? 1 : -1)));
    }
  }
}
