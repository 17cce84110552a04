package org.zhucun.village;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of the village form, block by block, for who prints them. */
public final class VillageProfileItems {

    /**
     * @param column of village_year
     * @param label a message key
     * @param unit a message key; null where the answer is a word
     */
    public record Item(
            String column, String label, @Nullable String unit) {}

    private VillageProfileItems() {}

    /** The title of each block, a message key, with its figures. */
    public static Map<String, List<Item>> byBlock() {
        var blocks = new LinkedHashMap<String, List<Item>>();
        Arrays.stream(ProfileItem.Block.values())
                .forEach(block -> blocks.put(
                        "village.block." + block.name(),
                        block.items().stream()
                                .map(item -> new Item(
                                        item.column(), item.label(), item.text() || item.yesNo() ? null : item.unit()))
                                .toList()));
        return blocks;
    }
}
