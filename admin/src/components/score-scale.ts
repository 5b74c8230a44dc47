interface Model {
  /** The document itself as JSON text; null for who may not read it. */
  readonly document?: string | null;
}

/** How many points of score one of the model's unit is, as its document says; 1 where the document is not shown. */
export function scoreScale(model: Model | null | undefined): number {
  if (!model?.document) return 1;
  const document: unknown = JSON.parse(model.document);
  const scale = typeof document === 'object' && document !== null && 'scale' in document ? document.scale : null;
  return typeof scale === 'number' && scale > 0 ? scale : 1;
}
