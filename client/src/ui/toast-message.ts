export interface ToastMessage {
  title: string;
  description?: string;
  tone?: 'good' | 'care';
  /** Takes the change back. With it the message stays ten seconds instead of five. */
  onUndo?: () => void;
  /** Any other single action; `onUndo` wins. */
  action?: { label: string; onPress: () => void };
}

export interface KeyedMessage extends ToastMessage {
  key: number;
}
