import { useEffect } from 'react';
import { noticeStrings } from '@/messages/notices';
import { useToast } from '@/ui/toast';

/** Offers a newer version when one has been fetched; never reloads by itself, since a form may be open. */
export function UpdatePrompt() {
  const showToast = useToast();
  useEffect(() => {
    if (!import.meta.env.PROD) return;
    void import('virtual:pwa-register').then(
      ({ registerSW }) => {
        const update = registerSW({
          onNeedRefresh: () =>
            showToast({
              title: noticeStrings.updateTitle,
              action: { label: noticeStrings.updateNow, onPress: () => void update(true) },
            }),
        });
        // Without its service worker the app works, but not offline. The next visit tries again.
      },
      () => undefined,
    );
  }, [showToast]);
  return null;
}
