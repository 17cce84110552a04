package org.zhucun.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.zhucun.viewer.Open;

@Open
@Controller
class LanguageController {

    private final LocaleResolver language;

    LanguageController(LocaleResolver language) {
        this.language = language;
    }

    @GetMapping("/language")
    String show(@RequestParam String to, HttpServletRequest request, HttpServletResponse response) {
        language.setLocale(request, response, ReaderLanguage.named(to));
        return "redirect:" + Back.from(request);
    }
}
