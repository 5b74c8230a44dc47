export { readReceipt, receiptNumber, RECEIPT_PREFIXES, type Receipt, type ReceiptKind } from './number';
