import { useState } from 'react';
import { Moon, Sun, SunMoon } from 'lucide-react';
import { appearances, chooseAppearance, chosenAppearance } from '@/lib/appearance';
import { settingsStrings } from '@/messages/settings';
import { Card } from '@/ui/card';
import { RadioCards } from '@/ui/radio-cards';

const pictures = { system: <SunMoon />, light: <Sun />, dark: <Moon /> };

/** Light, dark, or as the device. */
export function AppearanceSection() {
  const [chosen, setChosen] = useState(chosenAppearance);
  return (
    <Card title={settingsStrings.appearanceTitle} description={settingsStrings.appearanceText}>
      <RadioCards
        label={settingsStrings.appearanceTitle}
        hideLabel
        options={appearances.map((value) => ({
          value,
          label: settingsStrings.appearances[value],
          picture: pictures[value],
        }))}
        value={chosen}
        onValueChange={(appearance) => {
          setChosen(appearance);
          chooseAppearance(appearance);
        }}
      />
    </Card>
  );
}
