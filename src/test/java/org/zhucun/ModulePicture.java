package org.zhucun;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModules;

/** The modules in rows, each above everything it depends on; only the arrows that no longer way already tells. */
record ModulePicture(Map<String, TreeSet<String>> uses) {

    private static final int WIDTH = 1180;
    private static final int ROW = 84;
    private static final int HEIGHT = 30;

    ModulePicture(ApplicationModules modules) {
        this(modules.stream()
                .collect(Collectors.toMap(
                        module -> module.getIdentifier().toString(),
                        module -> module.getDirectDependencies(modules)
                                .uniqueModules()
                                .map(other -> other.getIdentifier().toString())
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (one, other) -> one,
                        TreeMap::new)));
    }

    String svg() {
        var rows = rows();
        var places = new TreeMap<String, int[]>();
        for (var row = 0; row < rows.size(); row++) {
            var names = rows.get(row);
            for (var i = 0; i < names.size(); i++) {
                places.put(names.get(i), new int[] {
                    WIDTH * (2 * i + 1) / (2 * names.size()), 24 + ROW * (rows.size() - 1 - row)
                });
            }
        }
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">%n"
                        .formatted(WIDTH, ROW * rows.size()));
        svg.append("<title>Modules of Zhucun</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        uses.forEach((name, others) -> others.stream()
                .filter(other -> isNearest(name, other))
                .forEach(other -> {
                    var from = places.get(name);
                    var to = places.get(other);
                    svg.append("<path d=\"M%d %dL%d %d\" stroke=\"#9aa5b1\" fill=\"none\"/>%n"
                            .formatted(from[0], from[1] + HEIGHT, to[0], to[1]));
                }));
        places.forEach((name, at) -> svg.append(
                "<rect x=\"%d\" y=\"%d\" width=\"96\" height=\"%d\" rx=\"4\" fill=\"#f4f6f8\" stroke=\"#47525e\"/><text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n"
                        .formatted(at[0] - 48, at[1], HEIGHT, at[0], at[1] + 20, name)));
        return svg.append("</svg>\n").toString();
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (var name : uses.keySet()) {
            var depth = depth(name);
            while (rows.size() <= depth) {
                rows.add(new ArrayList<>());
            }
            rows.get(depth).add(name);
        }
        return rows;
    }

    private int depth(String name) {
        return uses.get(name).stream().mapToInt(other -> depth(other) + 1).max().orElse(0);
    }

    private boolean isNearest(String name, String other) {
        return uses.get(name).stream().noneMatch(between -> !between.equals(other) && reaches(between, other));
    }

    private boolean reaches(String name, String other) {
        return uses.get(name).stream().anyMatch(next -> next.equals(other) || reaches(next, other));
    }
}
