import { useId } from 'react';
import type { NotificationPreferences } from '@/api/queries/notifications';
import { notificationSettingsStrings as strings } from '@/messages/notifications';
import { Checkbox } from '@/ui/checkbox';
import { VisuallyHidden } from '@/ui/visually-hidden';
import styles from './channel-table.module.css';

type Choice = NotificationPreferences['choices'][number];

export interface ChannelTableProps {
  preferences: NotificationPreferences;
  onChoose: (choice: Choice) => void;
}

/** Kinds down, channels across: a tick where the one is told by the other. Channels that there are not are left out. */
export function ChannelTable({ preferences, onChoose }: ChannelTableProps) {
  const id = useId();
  const { available, choices } = preferences;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{strings.kind}</VisuallyHidden>
          </th>
          {available.map((channel) => (
            <th key={channel} scope="col" className={styles.channel}>
              {strings.channels[channel]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {choices.map(({ kind, channels }) => (
          <tr key={kind}>
            <th scope="row" id={`${id}-${kind}`} className={styles.kind}>
              {strings.kinds[kind]}
            </th>
            {available.map((channel) => (
              <td key={channel} className={styles.cell}>
                <Checkbox
                  label={
                    <VisuallyHidden>
                      {strings.choice({
                        kind: strings.kinds[kind],
                        channel: strings.channels[channel],
                      })}
                    </VisuallyHidden>
                  }
                  checked={channels.includes(channel)}
                  onCheckedChange={(isIn) =>
                    onChoose({
                      kind,
                      channels: isIn
                        ? [...channels, channel]
                        : channels.filter((one) => one !== channel),
                    })
                  }
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
