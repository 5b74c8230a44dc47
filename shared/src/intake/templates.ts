import { type Columns, type IntakeKind, type IntakeTemplate } from './column';
import { FAMILIES, RESIDENTS } from './dtsen-templates';
import {
  ASSETS,
  CENTRAL_PROGRAM_RECIPIENTS,
  CIVIL_REGISTRY,
  DISABILITY_REGISTER,
  INSTITUTIONS,
  SANCTIONS,
} from './extract-templates';

/** The template of every kind of file. */
export const INTAKE_TEMPLATES: Readonly<Record<IntakeKind, IntakeTemplate>> = {
  families: FAMILIES,
  residents: RESIDENTS,
  'civil-registry': CIVIL_REGISTRY,
  assets: ASSETS,
  institutions: INSTITUTIONS,
  'central-programs': CENTRAL_PROGRAM_RECIPIENTS,
  disability: DISABILITY_REGISTER,
  sanctions: SANCTIONS,
};

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The empty form of a kind: header and one example row, with synthetic numbers. */
export function templateCsv(kind: IntakeKind): string {
  return columnsCsv(INTAKE_TEMPLATES[kind]);
}

/** The empty form of any file with columns. */
export function columnsCsv({ columns }: Columns): string {
  return [columns.map(({ name }) => name), columns.map(({ example }) => example)]
    .map((cells) => `${cells.map(csvCell).join(',')}\n`)
    .join('');
}
