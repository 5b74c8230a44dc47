import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime, GraphQLJSONObject } from 'graphql-scalars';
import { isRegionCode } from '@tepat/shared';

function textScalar(
  name: string,
  description: string,
  accepts: (text: string) => boolean,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    // The value itself is left out: it may be a person's number.
    throw new GraphQLError(`This is not a ${name}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

export const DateScalar = textScalar('Date', 'A calendar date without time zone, YYYY-MM-DD.', isDate);
export const DateTimeScalar = GraphQLDateTime;
export const NikScalar = textScalar(
  'Nik',
  'A national identity number of 16 digits, as text. Shown masked, as in 317190••••••0001, unless the viewer may unmask it and states a purpose in the header Tepat-Purpose.',
  (text) => /^\d{16}$/.test(text),
);
export const FamilyCardNumberScalar = textScalar(
  'FamilyCardNumber',
  'The number of a family card (No. KK), 16 digits, as text. Masked like a NIK.',
  (text) => /^\d{16}$/.test(text),
);
export const RegionCodeScalar = textScalar(
  'RegionCode',
  'A region by its dotted Kemendagri code, such as 31.71.01.1001.',
  isRegionCode,
);

const toRupiah = (value: unknown): number => {
  const amount = typeof value === 'bigint' || typeof value === 'string' ? Number(value) : value;
  if (typeof amount === 'number' && Number.isSafeInteger(amount)) return amount;
  throw new GraphQLError('This is not an amount in whole rupiah.', { extensions: { code: 'BAD_USER_INPUT' } });
};

export const RupiahScalar = new GraphQLScalarType<number, number>({
  name: 'Rupiah',
  description: 'An amount in whole rupiah; may exceed 32 bits.',
  serialize: toRupiah,
  parseValue: toRupiah,
  parseLiteral: (node) => toRupiah(node.kind === Kind.INT ? node.value : undefined),
});

/** For counts that may exceed 32 bits (sums over a province, digests of many). */
export const CountScalar = new GraphQLScalarType<number, number>({
  name: 'Count',
  description: 'A whole number that may exceed 32 bits, below 2^53.',
  serialize: toRupiah,
  parseValue: toRupiah,
  parseLiteral: (node) => toRupiah(node.kind === Kind.INT ? node.value : undefined),
});

export const JsonScalar = GraphQLJSONObject;

const MASKED = '••••••';

/** `3171901201800001` → `317190••••••0001`: region and serial stay, birth date and sex do not show. */
export function maskNumber(number: string): string {
  return number.length === 16 ? `${number.slice(0, 6)}${MASKED}${number.slice(12)}` : MASKED;
}
